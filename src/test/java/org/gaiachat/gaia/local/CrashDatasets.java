package org.gaiachat.gaia.local;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.gaiachat.gaia.Dataset;
import org.gaiachat.gaia.DatasetQuery;

/** Creates datasets, puts a file into each, has them indexed anew and deletes them. */
final class CrashDatasets implements CrashWork {

    static final String DATASET = "dataset ";
    static final String EMPTY = "empty";
    static final String FILE = "one.txt";
    private static final String NAME = "Made ";
    private static final int MOST = 5;

    private final LocalGaia engine;
    private final Random random;
    private final Set<String> there = new HashSet<>();

    CrashDatasets(LocalGaia engine, Random random) {
        this.engine = engine;
        this.random = random;
        engine.datasets(DatasetQuery.ALL).toCompletableFuture().join().datasets().stream()
                .map(Dataset::name)
                .filter(name -> name.startsWith(NAME))
                .forEach(there::add);
    }

    @Override
    public void step() throws InterruptedException {
        String name = NAME + random.nextInt(MOST);
        String thing = DATASET + name;
        if (there.add(name)) {
            CrashLedger.change(thing, EMPTY, () -> engine.createDataset(name));
        } else if (random.nextBoolean()) {
            long mark = random.nextLong();
            String session = CrashUploads.session(engine, name);
            CrashLedger.change(
                    thing, Long.toString(mark), () -> engine.upload(CrashUploads.upload(session, FILE, mark)));
        } else if (random.nextBoolean()) {
            engine.indexDataset(name).toCompletableFuture().join();
        } else {
            CrashLedger.change(thing, CrashLedger.GONE, () -> engine.deleteDataset(name));
            there.remove(name);
        }
        Thread.sleep(random.nextInt(20));
    }
}
