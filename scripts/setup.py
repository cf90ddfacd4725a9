"""Set this checkout up: `python3 scripts/setup.py run|dev|test|check`. Needs nothing but Python.

This file must be readable to a Python that is too old, to say so; the work is in steps.py.
"""

import sys

NEEDED = (3, 11)

if sys.version_info < NEEDED:
    sys.stderr.write(
        "Weft needs Python %d.%d or later; this is %d.%d. " % (NEEDED + sys.version_info[:2])  # noqa: UP031
        + "Install a newer one (Debian, Ubuntu: sudo apt install python3; macOS: brew install python), "
        + "or name it: make run PYTHON=/path/to/python3\n"
    )
    sys.exit(1)

from steps import main  # noqa: E402

sys.exit(main(sys.argv[1:]))
