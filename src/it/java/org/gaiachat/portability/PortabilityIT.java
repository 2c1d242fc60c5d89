package org.gaiachat.portability;

import java.io.IOException;
import java.net.URI;
import org.gaiachat.server.OffersAllOfGaia;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole suite, on each server, on each Java that was named, at each context root: {@link Matrix}. */
@ParameterizedClass
@MethodSource("org.gaiachat.portability.Matrix#trials")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@ExtendWith(Tally.class)
@Timeout(300)
class PortabilityIT
        implements ServesThePage,
                TellsCaches,
                GuardsAnswers,
                AnswersQuestions,
                AnswersPrograms,
                OffersAllOfGaia,
                EndsWithoutTrace {

    private static Deployed deployed;

    @Parameter
    Trial trial;

    @BeforeParameterizedClassInvocation
    static void deploy(Trial trial) throws IOException {
        try {
            deployed = trial.open();
        } catch (IOException | RuntimeException | Error failed) {
            ResultTable.add(trial, Tally.failedToStart());
            throw failed;
        }
        Tally.begin();
    }

    @AfterParameterizedClassInvocation
    static void end(Trial trial) throws IOException {
        if (deployed != null) {
            ResultTable.add(trial, Tally.end(deployed.server().bootSeconds()));
            deployed = null;
        }
        if (Matrix.isLast(trial)) {
            Trial.close();
        }
    }

    @Override
    public URI context() {
        return URI.create("http://localhost:" + deployed.server().port() + deployed.base() + "/");
    }

    @Override
    public Deployed app() {
        return deployed;
    }
}
