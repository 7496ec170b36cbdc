"""Write, translate and check bilingual (Chinese/English) government reports from one YAML source."""

__version__ = "0.1.0"
