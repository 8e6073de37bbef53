"""The papers that an applicant brought, photographed page by page while the case is open."""
