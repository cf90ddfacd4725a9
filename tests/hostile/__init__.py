"""Files that are made to harm, by a script: `python -m tests.hostile FOLDER` writes them."""
