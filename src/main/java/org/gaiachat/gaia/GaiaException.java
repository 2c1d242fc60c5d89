package org.gaiachat.gaia;

/** Carries a {@link GaiaFault} out of an engine. */
public final class GaiaException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient GaiaFault fault;

    /** A fault that was met in what was asked; the trace of the stack would tell nothing. */
    public GaiaException(GaiaFault fault) {
        super(fault.code(), null, false, false);
        this.fault = fault;
    }

    /** A fault with what caused it, for the log. */
    public GaiaException(GaiaFault fault, Throwable cause) {
        super(fault.code(), cause);
        this.fault = fault;
    }

    /** What went wrong. */
    public GaiaFault fault() {
        return fault;
    }
}
