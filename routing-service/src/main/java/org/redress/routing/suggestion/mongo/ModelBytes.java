package org.redress.routing.suggestion.mongo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.redress.routing.suggestion.model.LinearModel;
import org.redress.routing.suggestion.model.TextClassifier;
import org.redress.routing.suggestion.model.Vocabulary;

/** A classifier as compressed bytes: its numbers would not fit a document one by one. */
final class ModelBytes {

    private ModelBytes() {}

    static byte[] of(TextClassifier classifier) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(new GZIPOutputStream(bytes))) {
            write(classifier, out);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    private static void write(TextClassifier classifier, DataOutputStream out) throws IOException {
        var vocabulary = classifier.vocabulary();
        out.writeInt(vocabulary.size());
        for (var i = 0; i < vocabulary.size(); i++) {
            out.writeUTF(vocabulary.gram(i));
            out.writeFloat((float) vocabulary.idf(i));
        }
        out.writeInt(classifier.labels().size());
        for (var c = 0; c < classifier.labels().size(); c++) {
            out.writeUTF(classifier.labels().get(c));
            out.writeFloat(classifier.model().bias(c));
            for (var i = 0; i < vocabulary.size(); i++) {
                out.writeFloat(classifier.model().weight(c, i));
            }
        }
    }

    static TextClassifier read(byte[] bytes) {
        try (var in = new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(bytes)))) {
            return read(in);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static TextClassifier read(DataInputStream in) throws IOException {
        var grams = new ArrayList<String>();
        var idf = new double[in.readInt()];
        for (var i = 0; i < idf.length; i++) {
            grams.add(in.readUTF());
            idf[i] = in.readFloat();
        }
        var labels = new ArrayList<String>();
        var bias = new float[in.readInt()];
        var weights = new float[bias.length][idf.length];
        for (var c = 0; c < bias.length; c++) {
            labels.add(in.readUTF());
            bias[c] = in.readFloat();
            for (var i = 0; i < idf.length; i++) {
                weights[c][i] = in.readFloat();
            }
        }
        return new TextClassifier(new Vocabulary(grams, idf), labels, new LinearModel(weights, bias));
    }
}
