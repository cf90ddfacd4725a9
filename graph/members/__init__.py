"""My network: what a member sees of the map, whom they might meet, and what they say of themselves.

Everything here is answered for the member alone, as `Viewer("member", their id)`, never as for a lead.
"""
