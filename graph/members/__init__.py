"""My network: what a member sees of the map, who they might meet, and what they say about themselves.

Everything here is answered only for the member, as `Viewer("member", their id)`, never as for a lead.
"""
