package org.gaiachat.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.gaiachat.answers.AnswersResource;
import org.gaiachat.conversations.ConversationsResource;
import org.gaiachat.datasets.DatasetsResource;
import org.gaiachat.datasets.LlmsResource;
import org.gaiachat.datasets.TopicsResource;
import org.gaiachat.datasets.UploadsResource;
import org.gaiachat.health.HealthResource;
import org.gaiachat.json.HeadLength;
import org.gaiachat.json.JsonUnlessTable;
import org.gaiachat.json.ShortBodyWriter;
import org.gaiachat.json.ShortText;
import org.gaiachat.problems.ProblemMapper;
import org.gaiachat.problems.WebProblemMapper;
import org.gaiachat.search.SearchResource;
import org.gaiachat.session.SessionResource;
import org.gaiachat.site.LongText;
import org.gaiachat.site.PageConfigResource;

/**
 * The REST application under {@code /api}. Its classes are listed, so that no server needs to scan for them; providers have
 * no {@code @Provider}, by which TomEE would give each application those of the others.
 */
@ApplicationPath("api")
public class GaiaChat extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                AnswersResource.class,
                ConversationsResource.class,
                DatasetsResource.class,
                HeadLength.class,
                HealthResource.class,
                LlmsResource.class,
                LongText.class,
                SearchResource.class,
                SessionResource.class,
                ShortBodyWriter.class,
                ShortText.class,
                TopicsResource.class,
                UploadsResource.class,
                JsonUnlessTable.class,
                PageConfigResource.class,
                ProblemMapper.class,
                WebProblemMapper.class);
    }
}
