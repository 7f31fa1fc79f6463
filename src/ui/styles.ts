// The style sheets that every page needs, in order. Imported once, by whatever mounts a page.

import './fonts.css'
import './tokens.css'
import './base.css'
import './controls.css'
import './forced-colors.css'
