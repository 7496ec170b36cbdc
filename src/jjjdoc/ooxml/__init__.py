"""What python-docx lacks, as functions: package, numbering, bookmarks, fields."""
