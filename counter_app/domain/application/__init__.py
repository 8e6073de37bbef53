"""What is applied for, whether this window may serve it, and what is shown and signed."""
