// Debian keeps cblas.h behind an alternative; pkg-config's openblas names its folder.
#include <cblas.h>
