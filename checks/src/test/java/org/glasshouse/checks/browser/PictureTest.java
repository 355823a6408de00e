package org.glasshouse.checks.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.glasshouse.checks.Repository;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The picture in the README, and the script that makes it.
@Tag("browser")
class PictureTest {
  private static final Path IMAGES = Repository.root().resolve("docs/images");
  private static final int MOST_BYTES = 300_000;

  /// Share of the picture's points that are not of the colour of its ground.
  private static double drawn(BufferedImage picture) {
    int ground = picture.getRGB(2, 2);
    int others = 0;
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        others += picture.getRGB(x, y) == ground ? 0 : 1;
      }
    }
    return others / (double) (picture.getWidth() * picture.getHeight());
  }

  private static void check(Path file) throws IOException {
    assertThat(Files.size(file)).isLessThanOrEqualTo(MOST_BYTES);
    BufferedImage picture = ImageIO.read(file.toFile());
    assertThat(picture.getWidth()).isEqualTo(1280);
    assertThat(picture.getHeight()).isEqualTo(1720);
    assertThat(drawn(picture)).isBetween(0.05, 0.6);
  }

  @Test
  void thePictureOfTheReadmeIsSmallAndOfAReport() throws IOException {
    check(IMAGES.resolve("report.png"));
    assertThat(Files.readString(Repository.root().resolve("README.md")))
        .contains("(docs/images/report.png)");
  }

  @Test
  void theScriptMakesOne(@TempDir Path folder) throws IOException, InterruptedException {
    Path picture = folder.resolve("picture.png");
    Process making =
        new ProcessBuilder(
                IMAGES.resolve("make").toString(),
                picture.toString(),
                "hello",
                "--replicates",
                "1",
                "--days",
                "60")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said").toFile())
            .start();
    assertThat(making.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(making.exitValue()).as(Files.readString(folder.resolve("said"))).isZero();
    check(picture);
  }
}
