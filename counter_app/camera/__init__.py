"""Brings pictures from a device, a file or the drawn studio to whoever looks at the newest frame."""
