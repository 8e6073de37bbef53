"""The web page of the region's administrators: drawn by the server, without any script."""
