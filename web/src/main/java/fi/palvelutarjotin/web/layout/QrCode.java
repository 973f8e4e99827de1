package fi.palvelutarjotin.web.layout;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** An address as a QR code (ISO/IEC 18004), for a phone's camera. */
public final class QrCode {

    /** The light border that a reader needs round the code, in modules. */
    private static final int QUIET_ZONE = 4;

    private static final int PIXELS_A_MODULE = 6;
    private static final int DARK = 0x000000;
    private static final int LIGHT = 0xFFFFFF;

    private final BitMatrix modules;

    private QrCode(BitMatrix modules) {
        this.modules = modules;
    }

    /**
     * The code of an address.
     *
     * @throws IllegalArgumentException when the address is longer than a code holds, some 2300 letters: no address of
     *     ours is
     */
    public static QrCode of(String address) {
        try {
            // Of the middle level: a print-out is folded and carried in a pocket.
            return new QrCode(new QRCodeWriter()
                    .encode(
                            address,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.MARGIN,
                                    QUIET_ZONE)));
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code", e);
        }
    }

    /** The modules on a side, border and all: the size of the SVG's view box. */
    public int size() {
        return modules.getWidth();
    }

    /** The dark modules as an SVG path, a row of them in one piece. */
    public String path() {
        var path = new StringBuilder();
        for (var y = 0; y < size(); y++) {
            for (var x = 0; x < size(); x++) {
                if (modules.get(x, y)) {
                    var start = x;
                    while (x + 1 < size() && modules.get(x + 1, y)) {
                        x++;
                    }
                    var length = x + 1 - start;
                    path.append("M%d %dh%dv1h-%dz".formatted(start, y, length, length));
                }
            }
        }
        return path.toString();
    }

    /** The code as a picture within an address, for documents that know no SVG. */
    public String pictureAddress() {
        var side = size() * PIXELS_A_MODULE;
        var picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (var y = 0; y < side; y++) {
            for (var x = 0; x < side; x++) {
                picture.setRGB(x, y, modules.get(x / PIXELS_A_MODULE, y / PIXELS_A_MODULE) ? DARK : LIGHT);
            }
        }
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
