package fi.palvelutarjotin.web.testing;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** Reads QR codes back. A drawing is no photograph: it is taken as it is, not searched for. */
public final class QrReading {

    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z");
    private static final int SCALE = 8;

    private QrReading() {}

    /** What the path of an SVG with a view box of {@code size} says. */
    public static String ofPath(String path, int size) {
        var picture = new BufferedImage(size * SCALE, size * SCALE, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(java.awt.Color.WHITE);
        pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        pen.setColor(java.awt.Color.BLACK);
        RUN.matcher(path)
                .results()
                .forEach(run -> pen.fillRect(
                        Integer.parseInt(run.group(1)) * SCALE,
                        Integer.parseInt(run.group(2)) * SCALE,
                        Integer.parseInt(run.group(3)) * SCALE,
                        SCALE));
        pen.dispose();
        return of(picture);
    }

    /** What a picture within an address says. */
    public static String ofAddress(String address) {
        var bytes = Base64.getDecoder().decode(address.substring(address.indexOf(',') + 1));
        try {
            return of(ImageIO.read(new ByteArrayInputStream(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String of(BufferedImage picture) {
        var width = picture.getWidth();
        var height = picture.getHeight();
        var pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        var bitmap = new BinaryBitmap(new GlobalHistogramBinarizer(new RGBLuminanceSource(width, height, pixels)));
        try {
            return new QRCodeReader()
                    .decode(bitmap, Map.of(DecodeHintType.PURE_BARCODE, Boolean.TRUE))
                    .getText();
        } catch (NotFoundException e) {
            throw new AssertionError("there is no QR code", e);
        } catch (ReaderException e) {
            throw new AssertionError("the QR code cannot be read", e);
        }
    }
}
