"""Terms against the glossary: wrong renderings, missing terms, inconsistent terms."""
