package org.gaiachat.emulator;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.gaiachat.gaia.AskedFault;
import org.gaiachat.gaia.GaiaException;

/** A dataset's id: its name in hexadecimal digits, because Gaia's ids have such digits and nothing needs to be kept. */
final class DatasetKey {

    private DatasetKey() {}

    static String of(String name) {
        return HexFormat.of().formatHex(name.getBytes(StandardCharsets.UTF_8));
    }

    /** The name of an id. As at Gaia, a name is no id: fails with {@link AskedFault.DatasetNotFound}. */
    static String name(String id) {
        try {
            byte[] bytes = HexFormat.of().parseHex(id);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException noId) {
            throw new GaiaException(new AskedFault.DatasetNotFound(id));
        }
    }
}
