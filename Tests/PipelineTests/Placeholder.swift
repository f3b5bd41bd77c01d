import Testing

import Pipeline
