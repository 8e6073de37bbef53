"""The window's pages for the registration of newborns: taking down, signing, custody, later steps."""
