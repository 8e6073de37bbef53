"""Around every call, whatever it wants: bounds, doors, TLS, errors in one form, the log, the description."""
