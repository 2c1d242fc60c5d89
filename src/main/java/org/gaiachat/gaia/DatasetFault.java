package org.gaiachat.gaia;

/** A dataset, or a file for it, can't be made, changed or taken as was asked. */
public sealed interface DatasetFault extends GaiaFault {

    /** A dataset can't have this name. */
    record DatasetNameInvalid(int mostCharacters) implements DatasetFault {
        @Override
        public String sentence() {
            return "A dataset's name has 1 to " + mostCharacters
                    + " characters, no leading or final dot and none of / \\ : * ? \" < > |. Choose another.";
        }
    }

    /** A dataset bears this name already, in whatever casing. */
    record DatasetNameTaken(String name) implements DatasetFault {
        @Override
        public String sentence() {
            return "There is a dataset named “" + name + "” already. Choose another name.";
        }
    }

    /** As many datasets were created as can be. */
    record DatasetLimitReached(int most) implements DatasetFault {
        @Override
        public String sentence() {
            return "At most " + most + " datasets can be created. Delete one first.";
        }
    }

    /** The dataset comes with the application and can't be changed. */
    record DatasetBuiltIn(String name) implements DatasetFault {
        @Override
        public String sentence() {
            return "The dataset “" + name + "” is built in and can't be changed.";
        }
    }

    /** The dataset holds as many documents as can be. */
    record DatasetFull(int most) implements DatasetFault {
        @Override
        public String sentence() {
            return "A dataset holds at most " + most + " documents. Remove some first, or use another dataset.";
        }
    }

    /** The dataset holds as much text as it can. */
    record DatasetTextFull(long mostBytes) implements DatasetFault {
        @Override
        public String sentence() {
            return "A dataset holds at most " + mostBytes / (1024 * 1024 * 1024)
                    + " GB of text. Remove some documents first, or use another dataset.";
        }
    }

    /** The upload's session has ended or never was. */
    record UploadSessionNotFound() implements DatasetFault {
        @Override
        public String sentence() {
            return "This upload session has ended. Open a new one for the dataset and send the file again.";
        }
    }

    /** A file can't have this name. */
    record FileNameInvalid(int mostCharacters) implements DatasetFault {
        @Override
        public String sentence() {
            return "A file's name has 1 to " + mostCharacters
                    + " characters, no leading or final dot and none of / \\ : * ? \" < > |. Rename the file.";
        }
    }

    /** The file is larger than can be taken. */
    record FileTooLarge(long mostBytes) implements DatasetFault {
        @Override
        public String sentence() {
            return "A file may have at most " + mostBytes / (1024 * 1024) + " MB. Split it, or send a smaller one.";
        }
    }

    /** Less of the file arrived than was announced. */
    record UploadIncomplete() implements DatasetFault {
        @Override
        public String sentence() {
            return "The file did not arrive whole. Send it again.";
        }
    }
}
