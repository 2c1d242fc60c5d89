package org.gaiachat.mcp;

import org.gaiachat.gaia.Gaia;
import org.gaiachat.json.JsonBody;

/** Something that a client's model can have done. */
interface Tool {

    /** Begins it; a failure that is known before anything is asked may be thrown. */
    ToolCall<?> begin(Telling telling, JsonBody arguments, Gaia gaia);
}
