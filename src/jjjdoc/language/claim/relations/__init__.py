"""What must hold between the claims of a document, one relation a module."""
