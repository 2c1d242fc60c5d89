package org.gaiachat.gaia.local;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.OptionalLong;
import java.util.Random;
import org.gaiachat.gaia.Upload;
import org.gaiachat.gaia.UploadSession;

/** Uploads files, new ones and others in their place. */
final class CrashUploads implements CrashWork {

    static final String DATASET = "Shelf";
    static final String PAPER = "paper ";
    static final String SESSION = "session ";
    private static final int PAPERS = 20;

    private final LocalGaia engine;
    private final Random random;
    private String session;

    CrashUploads(LocalGaia engine, Random random) {
        this.engine = engine;
        this.random = random;
    }

    @Override
    public void step() throws InterruptedException {
        if (session == null || random.nextInt(10) == 0) {
            session = session(engine, DATASET);
        }
        String name = "paper-" + random.nextInt(PAPERS) + ".txt";
        long mark = random.nextLong();
        CrashLedger.change(PAPER + name, Long.toString(mark), () -> engine.upload(upload(session, name, mark)));
        Thread.sleep(random.nextInt(10));
    }

    static String session(LocalGaia engine, String dataset) {
        UploadSession opened = engine.openUpload(dataset).toCompletableFuture().join();
        CrashLedger.kept(SESSION + opened.id(), dataset);
        return opened.id();
    }

    static Upload upload(String session, String name, long mark) {
        String text = CrashFiles.text(mark);
        return new Upload(session, name, OptionalLong.of(text.length()), BodyPublishers.ofString(text));
    }
}
