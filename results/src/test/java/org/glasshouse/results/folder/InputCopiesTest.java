package org.glasshouse.results.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InputCopiesTest {

  @TempDir private Path temp;

  private Path file(String path, String text) throws IOException {
    Path file = temp.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private List<String> copied(Path... files) throws IOException {
    Path run = Files.createDirectory(temp.resolve("run"));
    List<Manifest.Input> copies = InputCopies.copy(List.of(files), run);
    for (int i = 0; i < files.length; i++) {
      assertThat(run.resolve(copies.get(i).path())).hasSameBinaryContentAs(files[i]);
    }
    return copies.stream().map(Manifest.Input::path).toList();
  }

  @Test
  void filesOfTheProjectKeepTheirPlaces() throws IOException {
    assertThat(
            copied(
                file("project/scenarios/a.yaml", "people: europe\n"),
                file("project/packs/people/europe.yaml", "x")))
        .containsExactly("inputs/scenarios/a.yaml", "inputs/packs/people/europe.yaml");
  }

  @Test
  void aUsersOwnFilesFindThePacksAboveThem() throws IOException {
    assertThat(
            copied(
                file("home/me/a.yaml", "people: europe\nscheme: rules/mine.yaml\n"),
                file("home/me/rules/mine.yaml", "y"),
                file("opt/project/packs/people/europe.yaml", "x")))
        .containsExactly(
            "inputs/own/a.yaml", "inputs/own/rules/mine.yaml", "inputs/packs/people/europe.yaml");
  }

  @Test
  void pathsThatLeadOutStillHold() throws IOException {
    assertThat(
            copied(
                file("me/a.yaml", "people: ../project/packs/people/europe.yaml\n"),
                file("project/packs/people/europe.yaml", "x")))
        .containsExactly("inputs/me/a.yaml", "inputs/project/packs/people/europe.yaml");
  }

  @Test
  void filesWithoutPacksLieSideBySide() throws IOException {
    assertThat(copied(file("me/a.yaml", "x"), file("me/b.yaml", "y")))
        .containsExactly("inputs/a.yaml", "inputs/b.yaml");
  }
}
