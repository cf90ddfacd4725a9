// What an index of names, e-mails and sources' keys was made by stood here. No statement could use it: see 0009.
