"""Run the command line as ``python -m jjjdoc``."""

from jjjdoc.cli import main

if __name__ == "__main__":
    main()
