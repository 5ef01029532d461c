package org.rejoinder.publish.web;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.rejoinder.publish.Outgoing;
import org.springframework.stereotype.Component;

/// Sets a letter as PDF. Nothing is fetched for it, and no more than two are set at a time.
@Component
class Pdf {

    /// The longest text that is set, in UTF-16 units: about 150 pages.
    static final int MOST_UNITS = 400_000;

    private final Semaphore presses = new Semaphore(2);
    private volatile @Nullable Faces faces;

    Pdf() {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
    }

    /// The letter cannot be set as PDF here; the message says why and what to do.
    static final class NotSet extends Exception {

        private static final long serialVersionUID = 1L;

        NotSet(String message) {
            super(message + " Open the reading page and print it from the browser instead; that can save a PDF too.");
        }
    }

    byte[] of(Outgoing letter) throws NotSet, InterruptedException {
        String all = letter.title() + letter.from() + letter.to() + letter.imagined() + letter.text();
        check(all);
        presses.acquire();
        try {
            return press(letter);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            presses.release();
        }
    }

    private void check(String all) throws NotSet {
        if (all.length() > MOST_UNITS) {
            throw new NotSet("This letter is too long to be set as PDF here.");
        }
        if (all.codePoints().anyMatch(Pdf::isRightToLeft)) {
            throw new NotSet("This letter has right-to-left writing, which cannot be set as PDF here.");
        }
        Optional<String> missing = faces().cannotShow(Prose.withoutControls(all));
        if (missing.isPresent()) {
            throw new NotSet("No font on this server shows “" + missing.get() + "”.");
        }
    }

    private static boolean isRightToLeft(int point) {
        byte direction = Character.getDirectionality(point);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    private byte[] press(Outgoing letter) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useUriResolver((base, uri) -> uri.startsWith("#") ? uri : null);
        for (Faces.Face face : faces().all()) {
            builder.useFont(
                    (FSSupplier<InputStream>) () -> open(face),
                    "LetterFace",
                    face.weight(),
                    face.italic() ? FontStyle.ITALIC : FontStyle.NORMAL,
                    true);
        }
        builder.withProducer("Rejoinder");
        builder.withHtmlContent(ReadingPage.forSheet(letter), null);
        builder.toStream(out);
        builder.run();
        return out.toByteArray();
    }

    private static InputStream open(Faces.Face face) {
        try {
            return new FileInputStream(face.file());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private Faces faces() {
        Faces known = faces;
        if (known == null) {
            known = Faces.ofThisMachine();
            faces = known;
        }
        return known;
    }
}
