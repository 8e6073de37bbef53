"""Shows the counter session to an officer; the only package that knows Qt."""
