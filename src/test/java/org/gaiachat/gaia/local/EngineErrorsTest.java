package org.gaiachat.gaia.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.gaiachat.gaia.AskedFault;
import org.gaiachat.gaia.GaiaException;
import org.gaiachat.gaia.Parts;
import org.junit.jupiter.api.Test;

/** What no program expects, such as a recursion without end, is told to whoever waits. */
class EngineErrorsTest {

    @Test
    void work_that_ends_in_an_error_is_a_failure() {
        EngineWork work = new EngineWork(Runnable::run);
        assertThat(work.later(() -> EngineErrorsTest.<String>endlessRecursion()).toCompletableFuture())
                .failsWithin(Duration.ofSeconds(1))
                .withThrowableOfType(ExecutionException.class)
                .havingCause()
                .asInstanceOf(InstanceOfAssertFactories.type(GaiaException.class))
                .extracting(GaiaException::fault)
                .isEqualTo(new AskedFault.EngineFailed());
    }

    @Test
    void an_answer_that_ends_in_an_error_is_a_failure() {
        PartPublisher publisher = new PartPublisher(more -> endlessRecursion(), Runnable::run);
        assertThat(Parts.all(publisher).error())
                .asInstanceOf(InstanceOfAssertFactories.type(GaiaException.class))
                .extracting(GaiaException::fault)
                .isEqualTo(new AskedFault.EngineFailed());
    }

    private static <T> T endlessRecursion() {
        throw new StackOverflowError();
    }
}
