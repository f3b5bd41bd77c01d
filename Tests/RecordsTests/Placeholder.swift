import Testing

import Records
