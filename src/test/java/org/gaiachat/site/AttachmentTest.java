package org.gaiachat.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AttachmentTest {

    @Test
    void a_name_is_told_twice_and_breaks_out_of_neither() {
        assertThat(Attachment.named("Häfen \"2\"\r\n.pdf"))
                .isEqualTo("attachment; filename=\"H_fen _2___.pdf\"; filename*=UTF-8''H%C3%A4fen%20%222%22%0D%0A.pdf");
    }
}
