"""The applicant's own screen."""
