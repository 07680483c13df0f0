// The system's CommonMark reference library (Debian: libcmark-dev).
#include <cmark.h>
// For strstr, to look for a mark without copying every text out.
#include <string.h>
