"""What the tests of the built site share: the site on disk, a server, a visitor, the source."""
