"""What files hold before their meaning is known: text, tables, workbooks, archives, XML and JSON."""
