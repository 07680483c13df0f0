// The system's CommonMark reference library (Debian: libcmark-dev).
#include <cmark.h>
