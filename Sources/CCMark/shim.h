// The system's CommonMark reference library (Debian: libcmark-dev).
#include <cmark.h>
// For strstr and the like, to look for signs without copying every text out.
#include <string.h>
