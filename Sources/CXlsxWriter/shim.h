// The system's library that writes workbooks (Debian: libxlsxwriter-dev).
#include <xlsxwriter.h>
