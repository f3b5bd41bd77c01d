import Testing

import Recognition
