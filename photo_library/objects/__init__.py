"""The object store: files in a folder, or an S3 bucket."""
