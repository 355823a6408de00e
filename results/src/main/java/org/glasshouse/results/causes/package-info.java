/// On which records the days of denials rest: of one life, and of all lives. [Games] says what is
/// scored anew, [RestedDays] what it says of some days, [LifeCauses] and [SocietyCauses] tell it.
@NullMarked
package org.glasshouse.results.causes;

import org.jspecify.annotations.NullMarked;
