// The system's library for QR codes (Debian: libqrencode-dev).
#include <qrencode.h>
