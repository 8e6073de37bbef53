"""The regional photo library: portraits taken once at any counter and shared by every city."""
