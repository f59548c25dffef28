"""Cell grids as tables joined over pages: captions, headers, rows with codes and ancestors."""
