"""From a report to the tree of one edition: languages, layout, selection, figures written out."""
