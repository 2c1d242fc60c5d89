package org.gaiachat.emulator;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** An application beside that of the API, so that its failures and its reading of requests are Gaia's and not ours. */
@ApplicationPath("api/emulator")
public class Emulator extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                AskResource.class,
                ConversationsResource.class,
                DatasetResource.class,
                DatasetsResource.class,
                DiscoveryResource.class,
                DocumentResource.class,
                DownloadResource.class,
                FeedbackResource.class,
                GaiaErrorMapper.class,
                HistoryResource.class,
                LlmsResource.class,
                RequestReading.class,
                UploadFileResource.class,
                UploadSessionResource.class,
                WebGaiaErrorMapper.class);
    }
}
