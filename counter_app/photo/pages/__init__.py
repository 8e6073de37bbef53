"""From a picture of the desk to a straightened page that can be read."""
